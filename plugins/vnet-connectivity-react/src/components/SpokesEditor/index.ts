export { SpokesEditor } from './SpokesEditor';
export type { Spokes, SpokesEditorProps } from './SpokesEditor';
