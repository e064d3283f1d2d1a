/** By when an annual report is due (Regulation on open government information, article 49), as month and day of the next year. */
export const DEADLINES = {
  /** 县级以上人民政府部门. */
  department: { month: 1, day: 31 },
  /** 县级以上地方人民政府's own report. */
  government: { month: 3, day: 31 },
} as const;
