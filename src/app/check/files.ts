/** Every file of the site: is it there, whole, and of a type that the browser takes? */
import { bad, note, ok, type Finding } from './finding.ts';

export interface ExpectedFile {
  readonly path: string;
  readonly bytes: number;
}

const COPY_AGAIN = '请把 dist 文件夹完整地重新复制到服务器 / copy the whole dist folder again';
const TYPES: readonly (readonly [ending: string, wanted: RegExp, words: string])[] = [
  ['.js', /javascript|ecmascript/i, 'text/javascript'],
  ['.css', /^text\/css/i, 'text/css'],
];

function isExpectedFile(value: unknown): value is ExpectedFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'bytes' in value &&
    typeof value.bytes === 'number'
  );
}

/** The list that the build writes in front of the script. */
function expectedFiles(): readonly ExpectedFile[] {
  const list: unknown = Reflect.get(window, 'siteFiles');
  return Array.isArray(list) ? list.filter(isExpectedFile) : [];
}

function wrongStatus(path: string, status: number): Finding {
  const advice =
    status === 404
      ? `文件缺失，或服务器不提供这种文件（IIS：添加 MIME 类型，见 deploy-samples）。${COPY_AGAIN}`
      : status === 401 || status === 403
        ? '请先登录，或请管理员开放读取权限 / sign in, or allow reading'
        : '请查看服务器日志 / see the log of the server';
  return bad(path, `HTTP ${status}`, advice);
}

async function checkFile({ path, bytes }: ExpectedFile): Promise<Finding> {
  const response = await fetch(`./${path}`, { cache: 'no-store', credentials: 'same-origin' });
  if (!response.ok) return wrongStatus(path, response.status);
  const content = await response.arrayBuffer();
  const type = response.headers.get('content-type') ?? '';
  const encoding = response.headers.get('content-encoding');
  const measured = `${content.byteLength} B, ${type === '' ? '无类型 no type' : type}${encoding === null ? '' : `, ${encoding}`}`;
  const unpackedOnTheWay = path.endsWith('.bin') && encoding !== null;
  if (content.byteLength !== bytes && !unpackedOnTheWay) {
    return bad(
      path,
      `${measured}; 应为 expected ${bytes} B`,
      `文件不完整或被替换（登录页？） / cut or replaced. ${COPY_AGAIN}`,
    );
  }
  const wanted = TYPES.find(([ending]) => path.endsWith(ending));
  if (wanted !== undefined && !wanted[1].test(type)) {
    return bad(path, measured, `服务器应以 ${wanted[2]} 类型发送 / must be sent as ${wanted[2]}`);
  }
  if (unpackedOnTheWay) return note(path, measured, '.bin 已压缩，不必再压缩 / .bin files are compressed already');
  return ok(path, measured);
}

async function checkIndex(): Promise<readonly Finding[]> {
  const response = await fetch('./', { cache: 'no-store', credentials: 'same-origin' });
  const what = '首页 First page (./)';
  if (!response.ok) {
    return [
      bad(what, `HTTP ${response.status}`, '请把 index.html 设为默认文档 / make index.html the default document'),
    ];
  }
  const html = await response.text();
  const findings: Finding[] = html.includes('boot.js')
    ? [ok(what, response.headers.get('content-type') ?? '无类型 no type')]
    : [
        bad(
          what,
          '另一页面 another page',
          '网址不是本站，或被登录页代替 / not this site, or a login page came instead',
        ),
      ];
  const policy = response.headers.get('content-security-policy');
  if (policy !== null) {
    const advice = '服务器的策略须允许 worker-src blob: 和 wasm-unsafe-eval / the server’s policy must allow both';
    findings.push(note('服务器的内容策略 Content-Security-Policy', policy, advice));
  }
  const caching = response.headers.get('cache-control');
  if (caching === null || /max-age=[1-9]/.test(caching)) {
    const advice = '更新后读者可能看到旧页面，建议 no-cache / after an update readers may see the old page';
    findings.push(note('首页的缓存 Caching of the first page', caching ?? '无 none', advice));
  }
  return findings;
}

/** Calls `report` after each file. */
export async function checkFiles(report: (findings: readonly Finding[]) => void): Promise<void> {
  report(await checkIndex());
  const files = expectedFiles();
  if (files.length === 0) report([bad('文件清单 List of files', '无 none', COPY_AGAIN)]);
  for (const file of files) report([await checkFile(file)]);
}
