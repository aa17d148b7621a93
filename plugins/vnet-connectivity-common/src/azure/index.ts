export * from './asn';
export * from './latency';
export * from './limits';
export * from './regions';
export * from './reserved-ranges';
export * from './sources';
export * from './vpn-gateway';
