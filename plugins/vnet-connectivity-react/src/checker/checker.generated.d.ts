/** The checker as one file: what scripts/build-checker.mjs of vnet-connectivity-node makes of the sources. */
export const checker: string;
