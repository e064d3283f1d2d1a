/**
 * One chunk for all that the first page needs before it asks for more: twenty small ones, as sharing with later pages would
 * make them, are 4 % larger when packed and come one after another.
 */
import path from 'node:path';

interface ModuleInfo {
  readonly importedIds: readonly string[];
}

interface Graph {
  getModuleInfo(id: string): ModuleInfo | null;
}

const ENTRY = path.resolve(import.meta.dirname, '../../src/app/main.ts');

/** Every module that `id` imports, and so on; what is imported later is not among them. */
function needed(id: string, graph: Graph, found = new Set<string>()): ReadonlySet<string> {
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) {
    if (found.has(imported)) continue;
    found.add(imported);
    needed(imported, graph, found);
  }
  return found;
}

/** Name of a module's chunk for `codeSplitting`; null leaves it where it is. */
export function firstChunk(): (id: string, graph: Graph) => string | null {
  let first: ReadonlySet<string> | undefined;
  return (id, graph) => {
    first ??= needed(ENTRY, graph);
    return first.has(id) ? 'first' : null;
  };
}
