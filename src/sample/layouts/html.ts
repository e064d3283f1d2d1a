/** HTML: a government site with its furniture around the article, and markup saved from a word processor. */
import type { Block, SampleDocument } from '../document/document.ts';
import type { Grid, GridCell } from '../document/grid.ts';
import type { Layout } from './layout.ts';

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');
}

function spans({ colSpan, rowSpan }: GridCell): string {
  return (colSpan > 1 ? ` colspan="${colSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '');
}

interface Markup {
  readonly paragraph: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly title: (text: string) => string;
  readonly signature: (text: string) => string;
  readonly tableOpen: string;
  readonly cell: (cell: GridCell, isHeader: boolean) => string;
  /** Between table rows. */
  readonly newline: string;
}

function tableMarkup(grid: Grid, markup: Markup, cutOff: boolean): string {
  const rows = grid.rows.map(
    (row, r) => `<tr>${row.map((cell) => markup.cell(cell, r < grid.headerRows)).join('')}</tr>`,
  );
  return [markup.tableOpen, ...rows, ...(cutOff ? [] : ['</table>'])].join(markup.newline);
}

function articleMarkup(document: SampleDocument, markup: Markup): readonly string[] {
  const last = document.blocks.length - 1;
  return document.blocks.map((block: Block, n) => {
    if (block.kind === 'table') return tableMarkup(block.grid, markup, document.cutOff && n === last);
    return markup[block.kind](escaped(block.text));
  });
}

const SITE: Markup = {
  title: (text) => `<h1>${text}</h1>`,
  heading: (text) => `<h2>${text}</h2>`,
  paragraph: (text) => `<p>　　${text}</p>`,
  signature: (text) => `<p style="text-align:right">${text}</p>`,
  tableOpen: '<table border="1" cellspacing="0" width="100%">',
  cell: (cell, isHeader) => {
    const tag = isHeader ? 'th' : 'td';
    return `<${tag}${spans(cell)}>${cell.text === '' ? '&nbsp;' : escaped(cell.text)}</${tag}>`;
  },
  newline: '\n',
};

function indexTable({ index, title }: SampleDocument): readonly string[] {
  if (index === null) return [];
  return [
    `<table class="index"><tr><td>索 引 号：</td><td>${index.number}</td><td>主题分类：</td><td>政府信息公开工作年度报告</td></tr>`,
    `<tr><td>发布机构：</td><td>${index.publisher}</td><td>发布日期：</td><td>${index.published}</td></tr>`,
    `<tr><td>标&nbsp;&nbsp;题：</td><td colspan="3">${escaped(title)}</td></tr></table>`,
  ];
}

export const sitePage: Layout = {
  id: 'html-site',
  extension: 'html',
  keepsBlanks: true,
  render: (document) => {
    const { title, site, year, cutOff } = document;
    const head = [
      '<!DOCTYPE html>',
      '<html lang="zh-CN"><head><meta charset="utf-8">',
      `<title>${escaped(title)}_${site}</title>`,
      '<script>var pageId = 20210125;</script><style>td,th{padding:2px 4px}</style></head><body>',
      '<div class="nav"><a href="#">首页</a> | <a href="#">政务公开</a> | <a href="#">办事服务</a> | <a href="#">互动交流</a></div>',
      `<div class="crumb">当前位置：<a href="#">首页</a> &gt; <a href="#">政府信息公开年报</a> &gt; ${year}年</div>`,
      ...indexTable(document),
      '<div class="tools">字体：大 中 小　浏览次数：318</div>',
      '<div class="article">',
      ...articleMarkup(document, SITE),
    ];
    const foot = [
      '</div>',
      `<div class="next">上一篇：<a href="#">${year - 1}年工作要点</a>　下一篇：没有了</div>`,
      `<div class="foot">主办：${site}　网站地图　联系我们</div>`,
      '</body></html>',
    ];
    return [...head, ...(cutOff ? [] : foot)].join('\n') + '\n';
  },
};

const word = (text: string): string => `<span lang=EN-US>${text}<o:p></o:p></span>`;

const WORD: Markup = {
  title: (text) => `<p class=MsoTitle align=center><b>${word(text)}</b></p>`,
  heading: (text) => `<p class=MsoNormal><b>${word(text)}</b></p>`,
  paragraph: (text) => `<p class=MsoNormal style='text-indent:2em'>${word(text)}</p>`,
  signature: (text) => `<p class=MsoNormal align=right>${word(text)}</p>`,
  tableOpen: "<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>",
  cell: (cell) =>
    `<td${spans(cell)}><p class=MsoNormal>${word(cell.text === '' ? '&nbsp;' : escaped(cell.text))}</p></td>`,
  newline: '\r\n ',
};

/** Word's own HTML: unquoted attributes, office tags, carriage returns. */
export const wordPage: Layout = {
  id: 'html-word',
  extension: 'html',
  keepsBlanks: true,
  render: (document) => {
    const head = [
      '<html xmlns:o="urn:schemas-microsoft-com:office:office">',
      '<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">',
      `<title>${escaped(document.title)}</title>`,
      '<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head>',
      '<body lang=ZH-CN><div class=Section1>',
      ...indexTable(document),
      ...articleMarkup(document, WORD),
    ];
    return [...head, ...(document.cutOff ? [] : ['</div></body></html>'])].join('\r\n') + '\r\n';
  },
};
