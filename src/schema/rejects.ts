/** Why a document gave no report: codes with reason and advice in both languages. Explained with examples in `docs/messages.md`. */
import type { RejectCode } from './report.ts';

interface RejectSpec {
  readonly zh: string;
  readonly en: string;
  /** What to do about it. */
  readonly advice: { readonly zh: string; readonly en: string };
}

const NOTHING = {
  zh: '无需处理；若确为年度报告，在 manifest.csv 中写明机关和年度即可收录。',
  en: 'Nothing; if it is an annual report after all, a line in manifest.csv with agency and year takes it in.',
};

export const REJECTS: Readonly<Record<RejectCode, RejectSpec>> = {
  empty: {
    zh: '文件没有内容',
    en: 'the file is empty or holds nothing but white space',
    advice: { zh: '重新获取文件。', en: 'Fetch the file again.' },
  },
  binary: {
    zh: '不是文本，也不是受支持的格式',
    en: 'an image, an archive or other binary data',
    advice: { zh: '改用文本、网页、Word 或 PDF。', en: 'Use text, a web page, Word or PDF.' },
  },
  undecodable: {
    zh: '不是 UTF-8、UTF-16 或 GB18030 编码的文字',
    en: 'bytes that are no text in UTF-8, UTF-16 or GB18030',
    advice: { zh: '另存为 UTF-8。', en: 'Save it as UTF-8.' },
  },
  'no-text-layer': {
    zh: 'PDF 只有图片，没有文字',
    en: 'a PDF of pictures',
    advice: { zh: '改用网页或 Word 版。', en: 'Use the web page or the Word file.' },
  },
  'not-a-report': {
    zh: '不是政府信息公开年度报告',
    en: 'no title, heading or table of an annual report on open government',
    advice: NOTHING,
  },
  'link-only': {
    zh: '只有年报的链接或目录，没有正文',
    en: 'names annual reports but holds none of their parts',
    advice: { zh: '打开链接，保存报告本身。', en: 'Follow the link and save the report itself.' },
  },
  'list-page': {
    zh: '年度报告的列表页，没有正文',
    en: 'a page that lists annual reports and holds none',
    advice: { zh: '逐一打开，保存报告本身。', en: 'Open each and save the report itself.' },
  },
  'other-form': {
    zh: '不是行政机关的政府信息公开年度报告（如学校信息公开报告）',
    en: 'a report on another form, as those of universities are',
    advice: NOTHING,
  },
  notice: { zh: '布置年度报告工作的通知', en: 'a notice about annual reports', advice: NOTHING },
  circular: { zh: '年度报告情况的通报', en: 'a circular on how annual reports were published', advice: NOTHING },
  news: {
    zh: '关于年度报告的新闻',
    en: 'a news item about annual reports',
    advice: {
      zh: '若文中有报告的链接或附件，请保存报告本身。',
      en: 'Where it links to the report, save the report itself.',
    },
  },
  explanation: {
    zh: '年度报告的解读',
    en: 'an explanation of an annual report',
    advice: { zh: '请保存所解读的报告本身。', en: 'Save the report that it explains.' },
  },
  guide: { zh: '政府信息公开指南、制度等', en: 'a guide or rules on open government', advice: NOTHING },
  'blank-form': { zh: '没有填写的表格或模板', en: 'a form that is not filled in', advice: NOTHING },
  article: { zh: '关于年度报告的文章或评估', en: 'an article or a study about annual reports', advice: NOTHING },
  unsupported: {
    zh: '暂不支持的格式',
    en: 'a format that is not read',
    advice: { zh: '另存为 .docx 或 PDF。', en: 'Save it as .docx or PDF.' },
  },
  'over-limit': {
    zh: '超出单个文件的限度',
    en: 'more than one document may take',
    advice: {
      zh: '只保留报告本身另存；确实需要更多时间时用 --time-limit，再加 --force。',
      en: 'Save the report alone. If it really needs longer, use --time-limit, with --force.',
    },
  },
  locked: {
    zh: '有密码保护',
    en: 'locked by a password',
    advice: { zh: '去除密码后另存。', en: 'Save it without the password.' },
  },
  unreadable: {
    zh: '文件损坏或无法读取',
    en: 'damaged, or not readable on this machine',
    advice: { zh: '重新获取文件。', en: 'Fetch it again.' },
  },
  excluded: {
    zh: '按 manifest.csv 的 skip 列不收录',
    en: 'left out by the column skip of the manifest',
    advice: { zh: '如需收录，删去该行的 skip。', en: 'Remove skip from its line to take it in.' },
  },
};

/** Why a file was not looked at, by the reason that the walk gives; any other reason is the system's own word. */
export const SKIPS: Readonly<Record<string, RejectSpec>> = {
  readme: { zh: '说明文件', en: 'a README', advice: { zh: '无需处理。', en: 'Nothing.' } },
  hidden: { zh: '隐藏文件或临时文件', en: 'a hidden or temporary file', advice: { zh: '无需处理。', en: 'Nothing.' } },
  'unknown extension': {
    zh: '扩展名不在支持之列',
    en: 'a file name extension that is not read',
    advice: { zh: '若是报告，另存为 .docx、.html 或 PDF。', en: 'If it is a report, save it as .docx, .html or PDF.' },
  },
  'another archive': {
    zh: '不支持的压缩文件（7z、RAR 等）',
    en: 'an archive that is not read (7z, RAR and others)',
    advice: {
      zh: '解压后放入输入文件夹，或重新压缩为 .zip。',
      en: 'Unpack it into the input folder, or pack it anew as .zip.',
    },
  },
  'not a regular file': {
    zh: '不是普通文件',
    en: 'not a regular file',
    advice: { zh: '无需处理。', en: 'Nothing.' },
  },
  'links in a circle': {
    zh: '链接回到了上级文件夹',
    en: 'a link back into a folder around it',
    advice: { zh: '删去这个链接。', en: 'Remove the link.' },
  },
  'an output of the ETL': {
    zh: '本工具的输出文件夹',
    en: 'an output of the ETL',
    advice: { zh: '无需处理；输出文件夹请放在输入文件夹之外。', en: 'Nothing; keep outputs outside of inputs.' },
  },
};

const UNNAMED_SKIP: RejectSpec = {
  zh: '文件未读取',
  en: 'the file was not read',
  advice: { zh: '检查该文件是否可以打开。', en: 'See whether the file can be opened.' },
};

/** What is said of a file that was skipped for `reason`. */
export function skipSpec(reason: string): RejectSpec {
  return SKIPS[reason] ?? UNNAMED_SKIP;
}
