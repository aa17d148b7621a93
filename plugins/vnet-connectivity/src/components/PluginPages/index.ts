export { PluginPages } from './PluginPages';
export { PluginPagesMain } from './PluginPagesMain';
