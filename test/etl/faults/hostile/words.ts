/** A small report, so that a hostile document around it looks worth reading. */
export const REPORT = `青岚市统计局2015年政府信息公开工作年度报告
一、概述
2015年，我局认真执行政府信息公开条例。
二、主动公开政府信息情况
全年主动公开政府信息120条。
三、依申请公开政府信息情况
共收到申请3件。
`;

/** A file by its name; `size`: about how many bytes it may unfold to, for the ones that are made in several sizes. */
export type Made = readonly [name: string, content: string | Uint8Array];
