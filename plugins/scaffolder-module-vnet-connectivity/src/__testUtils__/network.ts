/** Two regions whose ranges do not touch. */
export const regions = {
  weu: { location: 'westeurope', addressSpace: ['10.0.0.0/16'] },
  neu: { location: 'northeurope', addressSpace: ['10.1.0.0/16'] },
};

/** A site with a device and a range of its own. */
export const hq = {
  addressSpace: ['192.168.0.0/16'],
  devices: [{ ipAddress: '203.0.113.10' }],
};
