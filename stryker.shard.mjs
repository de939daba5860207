// A run over all mutants takes hours on two cores: MUTATION_SHARD=2/6 mutates every sixth top-level declaration, beginning with the
// second. A declaration belongs to one shard whatever else is in its file, so shards can be run apart and their mutants added up.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const [shard, shards] = (process.env.MUTATION_SHARD ?? '1/1').split('/').map(Number);

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'other-shards', {
    shouldIgnore: ({ node, parentPath }) =>
      parentPath?.isProgram() && hash(node.loc) % shards !== shard - 1 ? 'another shard' : undefined,
  }),
];

function hash({ filename = '', start, end }) {
  return Array.from(`${filename.split('/src/').at(-1)}:${start.line}-${end.line}`).reduce(
    (sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0,
    7,
  );
}
