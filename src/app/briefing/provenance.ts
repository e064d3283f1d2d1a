import type { Provenance } from '../../export/action.ts';
import type { View } from '../state/app.svelte.ts';

/** Which data this page shows. */
export function provenanceOf({ data }: { readonly data: Pick<View['data'], 'manifest' | 'info'> }): Provenance {
  return {
    dataVersion: data.manifest.data_version,
    date: data.manifest.built_at.slice(0, 10),
    example: data.info.synthetic > 0,
  };
}
