/** The data set as the page shows it: the states of opening, for Svelte. */
import { Opening, type OpenData } from '../../data/open/opening.ts';
import type { OpenState } from '../../data/open/state.ts';
import type { Summary } from '../../data/open/summary.ts';
import type { ProblemCode } from '../../words/site/problems.ts';

export type ReadyData = OpenData;

export interface Failure {
  readonly code: ProblemCode;
  /** In English, for the administrator. */
  readonly detail: string;
}

export class DataSet {
  readonly #opening: Opening;
  state: OpenState<OpenData> = $state.raw({
    name: 'nothing',
    exchanged: false,
    progress: { engine: null, data: null, tables: null },
  });

  /** `embedded`: what the page came with; its engine comes with `load`. */
  constructor(embedded: Summary | null) {
    this.#opening = new Opening({ base: './', embedded });
    this.state = this.#opening.state;
    this.#opening.subscribe((state) => {
      this.state = state;
    });
  }

  /** What can be asked and shown; null while there is nothing, and of damaged data. */
  get ready(): ReadyData | null {
    return this.state.name === 'nothing' ? null : this.state.data;
  }

  /** Why a part did not come; null where all is well or still to come. */
  get failure(): Failure | null {
    if (this.state.name !== 'failed') return null;
    const { code, detail } = this.state.failure;
    return { code: code === 'aborted' ? 'unexpected' : code, detail };
  }

  /** true: the data are not those that the site was built with. */
  get exchanged(): boolean {
    return this.state.exchanged;
  }

  /** Loads, or loads again. Never rejects: what goes wrong is in `failure`. */
  load(): Promise<void> {
    return this.#opening.load();
  }
}
