/** Link-local addresses, also called APIPA. */
export const linkLocalRange = '169.254.0.0/16';

/** Ranges that a virtual network cannot use. Source: Virtual network FAQ. */
export const unusableRanges = [
  { prefix: '0.0.0.0/8', what: 'this network' },
  { prefix: '127.0.0.0/8', what: 'loopback' },
  { prefix: '168.63.129.16/32', what: "Azure's internal DNS" },
  { prefix: linkLocalRange, what: 'link-local' },
  { prefix: '224.0.0.0/4', what: 'multicast' },
  { prefix: '240.0.0.0/4', what: 'reserved and broadcast' },
] as const;
/** Ranges that are private: RFC 1918 and the shared address space of RFC 6598. */
export const privateRanges = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
] as const;
