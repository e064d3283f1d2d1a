/**
 * Main thread of a reading process. It reads nothing itself, so that it always hears: it starts the thread that reads, holds that
 * thread to the limits, tells the run what a document was given up for, and ends with the run, however the run has ended.
 */
import { Worker } from 'node:worker_threads';

/** Milliseconds between two looks at the clock and the memory. */
const LOOK = 50;
/** A thread that computes nothing for so many times the limit waits for something that will never come. */
const WAITS = 3;

let limits = { seconds: Infinity, megabytes: Infinity, beside: Infinity };
let begun = null;
let over = false;

// Ctrl+C reaches every process of a terminal; the run decides what becomes of it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.on('disconnect', end);

process.on('message', (message) => {
  if (message.kind !== 'start') return void worker.postMessage(message);
  limits = message.limits;
  start(message.aliases);
});

let worker;

function start(aliases) {
  worker = new Worker(new URL('./thread-entry.mjs', import.meta.url), {
    workerData: aliases,
    resourceLimits: { maxOldGenerationSizeMb: limits.heap },
  });
  worker.on('message', (message) => {
    begun = message.kind === 'begun' ? { at: Date.now(), cpu: process.cpuUsage() } : null;
    if (process.connected) process.send({ ...message, memory: process.memoryUsage.rss() });
  });
  worker.on('error', (error) => {
    const why = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'broken';
    lose(why, error.stack ?? String(error));
  });
  worker.on('exit', () => lose('broken', 'the thread has ended'));
  setInterval(look, LOOK);
}

function look() {
  if (begun === null) return;
  const { user, system } = process.cpuUsage(begun.cpu);
  const computed = (user + system) / 1e6;
  const passed = (Date.now() - begun.at) / 1000;
  if (computed > limits.seconds || passed > WAITS * limits.seconds) lose('time', '');
  else hold(process.memoryUsage.rss());
}

function hold(memory) {
  if (memory > limits.megabytes * 1048576) lose('memory', '');
  else if (memory > limits.beside * 1048576 && process.connected) process.send({ kind: 'large', memory });
}

/** Says why, once, and ends at once: a thread in the middle of a native call would not be waited for. */
function lose(why, detail) {
  if (over) return;
  over = true;
  if (!process.connected) end();
  process.send({ kind: 'lost', why, detail }, end);
}

function end() {
  process.kill(process.pid, 'SIGKILL');
}
