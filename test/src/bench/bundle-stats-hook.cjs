/* eslint-disable @backstage/no-undeclared-imports -- a script of this workspace; the bundler comes with @backstage/cli */
'use strict';

/**
 * Loaded before `backstage-cli package build --stats`: the statistics that it writes would take minutes and a hundred
 * megabytes. Only chunks, their files, and where they are loaded from are needed.
 */
const { Stats } = require('@rspack/core');

const { toJson } = Stats.prototype;

Stats.prototype.toJson = function chunksOnly(options) {
  return toJson.call(
    this,
    options ?? {
      all: false,
      chunks: true,
      chunkOrigins: true,
      entrypoints: true,
      ids: true,
    },
  );
};
