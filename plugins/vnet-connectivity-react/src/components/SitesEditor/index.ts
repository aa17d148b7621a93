export { SitesEditor } from './SitesEditor';
export type { Sites, SitesEditorProps } from './SitesEditor';
