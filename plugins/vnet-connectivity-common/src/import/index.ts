export type { NotTaken } from './existing';
export { importDocument } from './import-document';
export type { ImportedNetwork } from './import-network';
export { choosableNetworks } from './choosable-networks';
export type { ChoosableNetwork, ChoosableNetworks } from './choosable-networks';
export { choiceConflicts, withChosenNetwork } from './chosen-network';
export type { ChoiceConflicts, NetworkChoice } from './chosen-network';
