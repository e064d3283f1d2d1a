/** What can be pointed at, focused and chosen, as markup: `card/Marks.svelte` listens to it. */
import { px, type Mark } from '../geometry/shapes.ts';
import { element } from './markup.ts';

/** The words of a mark for screen readers. */
function spoken(mark: Mark): string {
  return [mark.title, ...mark.lines.map((line) => `${line.label} ${line.value}`)].join(', ');
}

/** `stop`: index of the one mark that the tab key reaches. */
export function marksMarkup(marks: readonly Mark[], stop: number): string {
  return marks
    .map((mark, index) =>
      element('rect', {
        class: 'mark',
        'data-mark': mark.id,
        x: px(mark.x),
        y: px(mark.y),
        width: px(Math.max(0, mark.width)),
        height: px(Math.max(0, mark.height)),
        role: 'button',
        tabindex: index === stop ? 0 : -1,
        'aria-label': spoken(mark),
      }),
    )
    .join('');
}
