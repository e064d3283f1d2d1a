/** `check.html`: tests the server and the browser it is opened in, and writes a report for the administrator. */
import '../polyfills.ts';
import { checkEngine } from './engine.ts';
import { environment } from './environment.ts';
import { checkFiles } from './files.ts';
import { bad, type Finding } from './finding.ts';
import { reportText, verdict } from './report.ts';

const status = document.getElementById('status');
const report = document.getElementById('report');
const copy = document.getElementById('copy');
const findings: Finding[] = [];

function say(text: string): void {
  if (status !== null) status.textContent = text;
}

function add(more: readonly Finding[]): void {
  findings.push(...more);
  say(`正在检查：${more.at(-1)?.what ?? ''} …`);
}

/** A check that fails in a way nobody thought of is a finding, too. */
async function step(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    add([bad(name, String(error), '请把本报告交给管理员 / send this report to the administrator')]);
  }
}

async function run(): Promise<void> {
  await step('浏览器 Browser', async () => add(environment()));
  await step('文件 Files', () => checkFiles(add));
  await step('引擎 Engine', async () => add(await checkEngine()));
  if (report instanceof HTMLTextAreaElement) {
    report.value = reportText(findings, new Date());
    report.hidden = false;
    copy?.removeAttribute('hidden');
    // The clipboard of the newer kind is not there on plain http.
    copy?.addEventListener('click', () => {
      report.select();
      say(document.execCommand('copy') ? '已复制。 Copied.' : '请按 Ctrl+C 复制。 Press Ctrl+C.');
    });
  }
  say(verdict(findings));
  document.documentElement.setAttribute('data-checked', '');
}

document.documentElement.setAttribute('data-started', '');
void run();
