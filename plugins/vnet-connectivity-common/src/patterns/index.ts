export { chosenParts } from './chosen-parts';
export { linkLevelEncryption } from './encryption';
export { managerRefusal, usesManager } from './network-manager';
export type { ManagerRefusal } from './network-manager';
export { interconnectSettings } from './pattern';
export type {
  Cite,
  GatewayKind,
  InterconnectSetting,
  OptionRow,
  Pattern,
  TrafficCharge,
} from './pattern';
export { patternOf, patterns } from './rooms';
export type { Atlas, Stop, Way } from './way';
