export { renderCi } from './render-ci';
export { pipelineSecrets } from './secrets';
