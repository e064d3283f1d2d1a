/** A panel that is still to come. */
import type { Panel, PanelAgency } from './panel.ts';

/** The panel of the data's reports, once the agencies are known. Throws as `Panel` does. */
export type PanelOf = (agencies: readonly PanelAgency[]) => Panel;

export interface PanelSource {
  /** null until it has come. */
  readonly now: Panel | null;
  /** Never settles where it does not come: the data then cannot be shown in any case. */
  readonly soon: Promise<Panel>;
}

export class LatePanel implements PanelSource {
  now: Panel | null = null;
  readonly soon: Promise<Panel>;
  #resolve: (panel: Panel) => void = () => undefined;

  constructor() {
    this.soon = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  take(panel: Panel): void {
    this.now = panel;
    this.#resolve(panel);
  }
}
