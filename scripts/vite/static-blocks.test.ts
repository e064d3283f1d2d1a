import { expect, it } from 'vitest';
import { withoutStaticBlocks } from './static-blocks.ts';

const CODE = `
export class A {
  static #n = 1;
  static x = 0;
  static {
    this.x = this.#n + 1;
    const inner = class { static y; static { this.y = 5; } };
    this.y = inner.y;
  }
  static {
    A.z = this.x * 10;
  }
}
`;

it('does the same without a block', async () => {
  const code = withoutStaticBlocks(CODE);
  expect(code).not.toMatch(/static\s*\{/);
  const { A }: { A: { x: number; y: number; z: number } } = await import(
    `data:text/javascript,${encodeURIComponent(code)}`
  );
  expect([A.x, A.y, A.z]).toEqual([2, 5, 20]);
});

it('leaves a module without one as it is', () => {
  expect(withoutStaticBlocks('export const a = "static {";')).toBe('export const a = "static {";');
});
