export * from './asn';
export * from './latency';
export * from './limits';
export * from './recommendations';
export * from './regions';
export * from './reserved-ranges';
export * from './sources';
export * from './vpn-gateway';
