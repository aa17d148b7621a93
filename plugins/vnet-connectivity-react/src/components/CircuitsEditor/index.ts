export { CircuitsEditor } from './CircuitsEditor';
export type { Circuits, CircuitsEditorProps } from './CircuitsEditor';
