/** Cards in sight are drawn at once, the others when the page has nothing to do, or is to be printed. */
import { flushSync } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { whenIdle, type TimeLeft } from '../parts/idle.ts';
import type { CardContent } from './content.ts';
import { beforePaper } from './paper.svelte.ts';

/** How far beyond the window a card counts as in sight: it is there before it is scrolled to. */
const MARGIN = '50% 0px';
/** However busy the page is, a card out of sight is not empty for longer. */
const LATEST_MS = 1000;
/** What drawing a card takes, about. */
const DRAWING_MS = 6;
/** What stands for an answer that is not drawn yet: no old figure can be found, read aloud or printed. */
const NOT_DRAWN: CardContent = { state: 'loading' };

/** In the order in which they are to be drawn. */
let queue: readonly (() => void)[] = [];
let isAsked = false;

/** As many as the time that is left allows, and at least one. */
function drawNext(left: TimeLeft): void {
  isAsked = false;
  do {
    const [draw, ...others] = queue;
    queue = others;
    draw?.();
    flushSync();
  } while (queue.length > 0 && left() > DRAWING_MS);
  askForTime();
}

function askForTime(): void {
  if (isAsked || queue.length === 0) return;
  isAsked = true;
  whenIdle(drawNext, LATEST_MS);
}

beforePaper(() => {
  for (const draw of queue) draw();
  queue = [];
});

/** The turn of one card to be drawn. To be made while its component is. */
export class Turn {
  readonly #content: () => CardContent;
  #isNear = $state(true);
  #isHeld = $state(false);
  /** What was drawn last, or may be though it is out of sight. */
  #drawn: CardContent = $state.raw(NOT_DRAWN);
  #height = 0;

  constructor(content: () => CardContent) {
    this.#content = content;
    $effect(() => {
      const next = content();
      if (!this.waits) {
        this.#drawn = next;
        return undefined;
      }
      const draw = (): void => {
        this.#drawn = next;
      };
      queue = [...queue, draw];
      askForTime();
      return () => {
        queue = queue.filter((one) => one !== draw);
      };
    });
  }

  /** There is an answer that is not drawn. */
  get waits(): boolean {
    return !this.#isNear && !this.#isHeld && this.#content() !== this.#drawn;
  }

  /** Of the card as it was drawn last, in px, while it waits: what stands below does not move. */
  get height(): number | null {
    return this.waits ? this.#height : null;
  }

  get content(): CardContent {
    return this.waits ? NOT_DRAWN : this.#content();
  }

  /** Watches whether the card's element is in sight, or has the focus. */
  readonly watch: Attachment<HTMLElement> = (element) => {
    const sizes = new ResizeObserver(() => {
      this.#height = element.offsetHeight;
    });
    sizes.observe(element);
    const sight = new IntersectionObserver(
      (entries) => {
        this.#isNear = entries.at(-1)?.isIntersecting ?? true;
      },
      { rootMargin: MARGIN },
    );
    sight.observe(element);
    // A focus that goes with its element is told in the middle of drawing.
    const note = (): void =>
      queueMicrotask(() => {
        this.#isHeld = element.contains(document.activeElement);
      });
    element.addEventListener('focusin', note);
    element.addEventListener('focusout', note);
    return () => {
      sight.disconnect();
      sizes.disconnect();
      element.removeEventListener('focusin', note);
      element.removeEventListener('focusout', note);
    };
  };
}
