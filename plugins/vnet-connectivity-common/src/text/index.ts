export { count } from './count';
export {
  hasVisibleText,
  hiddenCharacterIn,
  withVisibleCharacters,
} from './hidden-characters';
export { naturalOrder } from './natural-order';
export { longestQuote, quoted, shortened, withShortWords } from './quotes';
export { pipelineCommandIn } from './pipeline-commands';
export { parseYaml } from './yaml';
export { deepestYaml, isNestedTooDeeply, problemOfSize } from './yaml-nesting';
