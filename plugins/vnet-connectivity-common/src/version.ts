/** Version of the generator; a test holds it equal to the package's. @public */
export const generatorVersion = '0.1.0';

/** Name of the generator in the files that it writes. */
export const generatorName = 'VNet Connectivity for Backstage';
