module.exports = {
  mode: 'production',
  entry: { main: './src/main.tsx' },
  output: { clean: false },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [{ test: /\.tsx?$/, loader: 'esbuild-loader', options: { jsx: 'automatic' } }],
  },
  performance: false,
};
