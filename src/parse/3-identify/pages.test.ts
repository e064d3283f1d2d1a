import { describe, expect, test } from 'vitest';
import { parseReport } from '../index.ts';
import { readText } from '../1-read/index.ts';

const AUDIT = '霁月县审计局';
const TITLE = `${AUDIT}2020年政府信息公开工作年度报告`;
const NAMELESS = '2020年政府信息公开工作年度报告';
const BODY = `<p>一、总体情况</p><p>依据条例编制本报告，统计期限为2020年1月1日至2020年12月31日。</p>
<p>二、主动公开政府信息情况</p><table><tr><td>信息内容</td><td>本年新制作数量</td><td>本年新公开数量</td><td>对外公开总数量</td></tr>
<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr><tr><td>规范性文件</td><td>1</td><td>1</td><td>2</td></tr></table>
<p>五、存在的主要问题及改进情况</p><p>公开还不够及时。</p><p>六、其他需要报告的事项</p><p>无。</p>`;
const SIGNED = `${BODY}<p>${AUDIT}</p><p>2021年1月25日</p>`;

const page = (head: string, body: string, foot = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${/<title>/.test(head) ? '' : '<title>政府信息公开</title>'}</head><body>${head}${body}${foot}</body></html>`;
const titled = (title: string): string => `<title>${title}</title>`;

function read(source: string): { agency: string | null; year: number | null } {
  const parsed = parseReport(readText(source), { file: 'a', url: null, sha256: '' });
  const report = parsed.ok ? parsed.reports[0] : undefined;
  return { agency: report?.agency ?? null, year: report?.year ?? null };
}

const CRUMB = '<div>当前位置：<a href="/">首页</a> &gt; <a>政务公开</a> &gt; <a>政府信息公开年报</a> &gt; 正文</div>';
const NAV = '<div><a>网站首页</a> | <a>政务公开</a> | <a>办事服务</a> | <a>互动交流</a></div>';
const BUTTONS =
  '<p>【字体：<a>大</a> <a>中</a> <a>小</a>】 <a>打印</a> <a>关闭</a></p><div>分享到：<a></a><a></a></div>';
const SIDE =
  '<ul><li><a>霁月县审计局2019年政府信息公开工作年度报告</a></li><li><a>霁月县审计局2018年政府信息公开工作年度报告</a></li></ul>';
const FOOT = '<div>主办单位：霁月县人民政府办公室　承办：霁月县大数据局　网站标识码：0000000000</div>';
const INDEX = (organ: string): string => `<table><tr><td>索 引 号：</td><td>000000/2021-00012</td><td>主题分类：</td>
<td>政府信息公开工作年度报告</td></tr><tr><td>发文机关：</td><td>${organ}</td><td>发布日期：</td><td>2021-01-28</td></tr></table>`;

const PAGES: readonly (readonly [what: string, source: string])[] = [
  ['a heading', page('', `<h1>${TITLE}</h1>${BODY}`)],
  ['a heading in two lines', page('', `<h1>${AUDIT}<br>${NAMELESS}</h1>${BODY}`)],
  ['a heading in two blocks', page('', `<div>${AUDIT}</div><div>${NAMELESS}</div>${BODY}`)],
  ['a heading in three blocks', page('', `<p>${AUDIT}</p><p>2020年政府信息公开</p><p>工作年度报告</p>${BODY}`)],
  ['a heading broken inside the name', page('', `<p>霁月县审</p><p>计局${NAMELESS}</p>${BODY}`)],
  ['the year in a run of its own', page('', `<p>2020</p><p>年${AUDIT}政府信息公开工作年度报告</p>${BODY}`)],
  [
    'runs of a word processor',
    page(
      '',
      `<p><b><span>霁月县</span><span>审计局</span></b><b><span lang="EN-US">2020</span><span>年政府信息公开工作年度报告</span></b></p>${BODY}`,
    ),
  ],
  ['blanks in the heading', page('', `<h2>${AUDIT}&nbsp;2020&nbsp;年　政府信息公开工作 年度报告</h2>${BODY}`)],
  ['year below the heading', page('', `<h1>${AUDIT}政府信息公开工作年度报告</h1><h2>（2020年度）</h2>${BODY}`)],
  ['only the page’s title', page(titled(TITLE), BODY)],
  ['title with the site’s name behind a stroke', page(titled(`${TITLE}_霁月县人民政府`), BODY)],
  ['title with the site’s name behind a bar', page(titled(`${TITLE} | 霁月县人民政府门户网站`), BODY)],
  ['title with the site’s name behind a dash', page(titled(`${TITLE} - 政府信息公开 - 霁月县人民政府`), BODY)],
  ['title with the site’s name in front', page(titled(`霁月县人民政府门户网站-政府信息公开年报-${TITLE}`), BODY)],
  ['title with a column of the site', page(titled(`霁月县人民政府 政府信息公开年报 ${TITLE}`), BODY)],
  ['last crumb is the title', page('', `<div>当前位置：首页 > 信息公开 > ${TITLE}</div>${BODY}`)],
  ['crumbs above', page('', `${CRUMB}<h1>${TITLE}</h1>${BODY}`)],
  ['crumbs of other years', page('', `<div>首页 > 政府信息公开年报 > 2019年</div><h1>${TITLE}</h1>${BODY}`)],
  ['menus and crumbs', page('', `${NAV}${CRUMB}<h1>${TITLE}</h1>${BODY}`)],
  [
    'date and source below',
    page('', `<h1>${TITLE}</h1><p>发布时间：2021-01-28 10:20　来源：霁月县人民政府办公室　浏览次数：318</p>${BODY}`),
  ],
  ['date beside the heading', page('', `<h1>${TITLE} 发布时间：2021-01-28</h1>${BODY}`)],
  ['date in brackets', page('', `<h1>${TITLE}[2021-01-28]</h1>${BODY}`)],
  ['buttons', page('', `<h1>${TITLE}</h1>${BUTTONS}${BODY}`)],
  ['buttons beside the heading', page('', `<h1>${TITLE} [大 中 小] 打印</h1>${BODY}`)],
  ['index block of another organ', page('', `${INDEX('霁月县人民政府办公室')}<h1>${TITLE}</h1>${BODY}`)],
  ['index block with the title', page('', `${INDEX('霁月县人民政府')}<p>标　　题：${TITLE}</p>${BODY}`)],
  ['sidebar of other years before', page('', `${SIDE}<h1>${TITLE}</h1>${BODY}`)],
  ['sidebar of other years after', page('', `<h1>${TITLE}</h1>${BODY}`, SIDE)],
  [
    'sidebar of other years, page titled',
    page(titled(`${TITLE}_霁月县人民政府`), `${SIDE}<h1>${TITLE}</h1>${BODY}`, SIDE),
  ],
  [
    'neighbours',
    page(
      '',
      `<h1>${TITLE}</h1>${BODY}<p>上一篇：霁月县教育局2020年政府信息公开工作年度报告</p><p>下一篇：霁月县财政局2020年政府信息公开工作年度报告</p>`,
    ),
  ],
  ['footer of another organ', page('', `<h1>${TITLE}</h1>${BODY}`, FOOT)],
  [
    'everything at once',
    page(
      titled(`${TITLE}_霁月县人民政府`),
      `${NAV}${CRUMB}${INDEX('霁月县人民政府')}<h1>${TITLE}</h1>${BUTTONS}${SIGNED}${SIDE}`,
      FOOT,
    ),
  ],
  ['only the signature', page('', `<h1>${NAMELESS}</h1>${SIGNED}`, FOOT)],
  ['signature beside its date', page('', `<h1>${NAMELESS}</h1>${BODY}<p>${AUDIT}　2021年1月25日</p>`, FOOT)],
  [
    'signature in the last paragraph',
    page(
      '',
      `<h1>${NAMELESS}</h1>${BODY}<p>以上内容如有不符，以公开的文件为准，并请及时与我们联系，我们将尽快核对更正并在网站说明情况，感谢关心。 ${AUDIT} 2021年1月25日</p>`,
      FOOT,
    ),
  ],
  [
    'signature and a date in Chinese numerals',
    page('', `<h1>${NAMELESS}</h1>${BODY}<p>${AUDIT}</p><p>二〇二一年一月二十五日</p>`),
  ],
  ['stamped signature', page('', `<h1>${NAMELESS}</h1>${BODY}<p>（${AUDIT}）</p><p>2021年1月25日</p>`)],
  [
    'signature, then buttons',
    page('', `<h1>${NAMELESS}</h1>${SIGNED}<p>【打印】【关闭】</p><p>扫一扫在手机打开当前页</p>`, FOOT),
  ],
  ['only the index block', page('', `${INDEX(AUDIT)}<h1>${NAMELESS}</h1>${BODY}`)],
  ['only the source', page('', `<h1>${NAMELESS}</h1><p>来源：${AUDIT} 发布时间：2021-01-28</p>${BODY}`)],
  ['year only in the period', page('', `<h1>${AUDIT}政府信息公开工作年度报告</h1>${BODY}`)],
  ['published a year later', page('', `<h1>${TITLE}</h1><p>发布日期：2022-11-03</p>${BODY}`)],
  ['emphasis of Markdown', `**${TITLE}**\n\n${BODY}`],
  ['emphasis by strokes', `__${TITLE}__\n\n${BODY}`],
  ['emphasis of a wiki', `'''${TITLE}'''\n\n${BODY}`],
  ['heading of a wiki', `== ${TITLE} ==\n\n${BODY}`],
  ['heading with attributes', `# ${TITLE} {#a .title}\n\n${BODY}`],
  ['a tag broken over lines', `**<span\nstyle="font-size:22pt">${TITLE}</span>**\n\n${BODY}`],
  ['command of a typesetter', `\\textbf{{${TITLE}}}\n\n${BODY}`],
  ['section of a typesetter', `\\section[title={${TITLE}},reference={${TITLE}}]\n\n${BODY}`],
  [
    'one line',
    `政府信息公开 首页 | 政务公开 当前位置： 首页 > 年报 浏览次数：318 ${TITLE} ${BODY.replace(/<[^>]*>|\n/g, ' ')}`,
  ],
  ['tabs', `${TITLE}_霁月县人民政府\t首页\t|\t政务公开\t${BODY.replace(/<[^>]*>|\n/g, '\t')}`],
];

describe('pages around a report', () => {
  test.each(PAGES)('%s', (_, source) => {
    expect(read(source)).toEqual({ agency: AUDIT, year: 2020 });
  });

  test('nobody signs in a sentence', () => {
    const sentence =
      '<p>本制度自霁月县人民政府2021年1月25日起施行，并由有关单位负责解释，各单位在执行中遇到的问题请及时反馈给我们以便研究解决。</p>';
    expect(read(page('', `<h1>${NAMELESS}</h1>${BODY}${sentence}`)).agency).toBeNull();
  });
});
