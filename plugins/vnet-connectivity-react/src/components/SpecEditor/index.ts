export { lineOf, locator } from './locate';
export { SpecEditor } from './SpecEditor';
export type { SpecEditorProps } from './SpecEditor';
