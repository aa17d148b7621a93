export {
  hasVisibleText,
  hiddenCharacterIn,
  withVisibleCharacters,
} from './hidden-characters';
export { naturalOrder } from './natural-order';
export { deepestYaml, isNestedTooDeeply } from './yaml-nesting';
export { pipelineCommandIn } from './pipeline-commands';
