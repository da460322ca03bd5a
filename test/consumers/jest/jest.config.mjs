// The package is ES modules only: run Jest with `NODE_OPTIONS=--experimental-vm-modules`.
export default {
  testEnvironment: './environment.mjs',
  extensionsToTreatAsEsm: ['.tsx'],
  transform: {
    '\\.tsx$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
};
