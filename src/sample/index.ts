/** Made-up reports with a known truth, for demos, tests and benchmarks. */
export { LAYOUTS } from './layouts/index.ts';
export { FAULTS, FAULT_CODES, type FaultCode } from './faults/codes.ts';
export { FICTION_NOTICE } from './document/wording.ts';
export { manifestRow, otherRows } from './manifest.ts';
export { sampleReadings, sampleReports, type SampleLimits } from './stream.ts';
export type { Reading } from './reading.ts';
export type { Sample, Truth } from './truth.ts';
