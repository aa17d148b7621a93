export {
  hasVisibleText,
  hiddenCharacterIn,
  withVisibleCharacters,
} from './hidden-characters';
export { pipelineCommandIn } from './pipeline-commands';
