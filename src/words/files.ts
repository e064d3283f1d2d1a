/** Words in pictures, slides, documents and tables that leave the page. */
import type { Bilingual } from './lang.ts';

interface FileWords {
  /** Of the text, as an HTML attribute. */
  readonly code: string;
  readonly formula: (text: string) => string;
  readonly note: string;
  readonly source: (text: string) => string;
  readonly dataVersion: (version: string) => string;
  readonly dated: (date: string) => string;
  readonly sources: string;
  readonly comma: string;
  /** Before the numbers of figures and of tables. */
  readonly figure: string;
  readonly table: string;
  readonly contents: string;
  readonly part: (at: number, of: number) => string;
  readonly unit: (unit: string) => string;
  readonly unitLine: (unit: string) => string;
  readonly titleWithUnit: (title: string, unit: string) => string;
  readonly omitted: (count: number) => string;
  readonly tableSlide: string;
  readonly moreRows: (count: number) => string;
  readonly seeNotes: string;
  /** Files of an archive. */
  readonly briefingFile: string;
  readonly notesFile: string;
}

export const FILE_WORDS: Bilingual<FileWords> = {
  zh: {
    code: 'zh-CN',
    formula: (text) => `口径：${text}`,
    note: '注：',
    source: (text) => `来源：${text}`,
    dataVersion: (version) => `数据版本 ${version}`,
    dated: (date) => `（${date}）`,
    sources: '来源',
    comma: '，',
    figure: '图',
    table: '表',
    contents: '目录',
    part: (at, of) => `（${at}/${of}）`,
    unit: (unit) => `，单位：${unit}`,
    unitLine: (unit) => `单位：${unit}`,
    titleWithUnit: (title, unit) => `${title}（单位：${unit}）`,
    omitted: (count) => `另有 ${count} 行，见数据文件。`,
    tableSlide: ' · 数据表',
    moreRows: (count) => `（另有 ${count} 行）`,
    seeNotes: '……（见备注）',
    briefingFile: '简报.json',
    notesFile: '说明.txt',
  },
  en: {
    code: 'en',
    formula: (text) => `Formula: ${text}`,
    note: 'Note: ',
    source: (text) => `Source: ${text}`,
    dataVersion: (version) => `data version ${version}`,
    dated: (date) => ` (${date})`,
    sources: 'Sources',
    comma: ', ',
    figure: 'Figure',
    table: 'Table',
    contents: 'Contents',
    part: (at, of) => ` (${at} of ${of})`,
    unit: (unit) => `, ${unit}`,
    unitLine: (unit) => unit,
    titleWithUnit: (title, unit) => `${title} (${unit})`,
    omitted: (count) => `${count} more rows are in the data files.`,
    tableSlide: ' · table',
    moreRows: (count) => ` (${count} more rows)`,
    seeNotes: ' … (see notes)',
    briefingFile: 'briefing.json',
    notesFile: 'notes.txt',
  },
};
