export { AddressPlanEditor } from './AddressPlanEditor';
export type { AddressPlanEditorProps } from './AddressPlanEditor';
export type { Regions } from './allocate';
