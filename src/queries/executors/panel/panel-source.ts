/** The panel of the data: as it is, or as it is waited for. */
import type { Panel } from './panel.ts';

export interface PanelSource {
  /** null until it has come. */
  readonly current: Panel | null;
  /** Never settles where it does not come: the data then cannot be shown in any case. */
  readonly loaded: Promise<Panel>;
}

export class DeferredPanel implements PanelSource {
  current: Panel | null = null;
  readonly loaded: Promise<Panel>;
  #resolve: (panel: Panel) => void = () => undefined;

  constructor() {
    this.loaded = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  take(panel: Panel): void {
    this.current = panel;
    this.#resolve(panel);
  }
}
