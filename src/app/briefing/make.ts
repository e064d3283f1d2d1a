/** The files a briefing becomes; each maker is a chunk of its own, fetched when it is first asked for. */
import type { Briefing } from '../../export/briefing/briefing.ts';
import type { Work } from '../../export/progress.ts';

export const FILE_TYPES = ['pptx', 'docx', 'zip'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Pixels for each px of the pictures in an archive. */
const PICTURE_SCALE = 2;

/** Rejects when cancelled and when a picture cannot be drawn. */
export async function makeFile(type: FileType, briefing: Briefing, work: Work): Promise<Blob> {
  if (type === 'zip') return makeArchive(briefing, work);
  const { paint } = await import('../../export/briefing/paint.ts');
  if (type === 'pptx') {
    const { pptx } = await import('../../export/pptx/deck.ts');
    return pptx(briefing, paint, work);
  }
  const { docx } = await import('../../export/docx/document.ts');
  return docx(briefing, paint, work);
}

async function makeArchive(briefing: Briefing, work: Work): Promise<Blob> {
  const [{ archive }, { svgText }, { png }] = await Promise.all([
    import('../../export/archive.ts'),
    import('../../export/picture/svg.ts'),
    import('../../export/picture/png.ts'),
  ]);
  return archive(
    briefing,
    async ({ model, view, provenance }) => {
      const svg = svgText(model, { view, provenance, shape: '16:9' });
      const picture = await png(svg, PICTURE_SCALE);
      return { svg, png: new Uint8Array(await picture.arrayBuffer()) };
    },
    work,
  );
}
