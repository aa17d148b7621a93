export {
  hasVisibleText,
  hiddenCharacterIn,
  withVisibleCharacters,
} from './hidden-characters';
export { deepestYaml, isNestedTooDeeply } from './yaml-nesting';
export { pipelineCommandIn } from './pipeline-commands';
