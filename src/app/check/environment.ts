/** The browser and the address, apart from the server. */
import { bad, megabytes, note, ok, type Finding } from './finding.ts';

const PAGE_BYTES = 65_536;
/** What the engine uses with some hundred thousand reports. */
const WANTED_BYTES = 1024 ** 3;

function version(): Finding {
  const agent = navigator.userAgent;
  const what = '浏览器 Browser';
  const chrome = /Chrome\/(\d+)/.exec(agent)?.[1];
  if (chrome === undefined) return note(what, agent, '未在此类浏览器上测试 / not tested in this kind of browser');
  if (Number(chrome) >= 92) return ok(what, agent);
  return bad(what, agent, '请改用 Chrome、Edge 92 及以上版本 / use Chrome or Edge 92 or later');
}

function bits(): readonly Finding[] {
  const agent = navigator.userAgent;
  if (!agent.includes('Windows') || /Win64|x64/.test(agent)) return [];
  const advice = '数据多时内存可能不够，建议换用 64 位版本 / a 64-bit browser is better for much data';
  return [note('32 位浏览器 32-bit browser', agent, advice)];
}

function heap(): readonly Finding[] {
  const memory: unknown = Reflect.get(performance, 'memory');
  if (typeof memory !== 'object' || memory === null) return [];
  const limit: unknown = Reflect.get(memory, 'jsHeapSizeLimit');
  return typeof limit === 'number' ? [ok('脚本内存上限 Limit of script memory', megabytes(limit))] : [];
}

/** Asks for address space as the engine will; the memory is given back at once. */
function memory(): Finding {
  const what = '引擎内存 Memory for the engine';
  const size = megabytes(WANTED_BYTES);
  try {
    const { buffer } = new WebAssembly.Memory({ initial: WANTED_BYTES / PAGE_BYTES });
    return ok(what, megabytes(buffer.byteLength));
  } catch (error) {
    const advice = '请关闭其他程序，或换用 64 位浏览器 / close other programs or use a 64-bit browser';
    return note(what, `${size}: ${String(error)}`, advice);
  }
}

export function environment(): readonly Finding[] {
  const secure = window.isSecureContext ? 'https / localhost' : 'http';
  return [
    ok('网址 Address', `${location.href} (${secure})`),
    version(),
    ...bits(),
    ...heap(),
    memory(),
    ok('屏幕 Screen', `${screen.width} × ${screen.height}, ×${devicePixelRatio}`),
  ];
}
