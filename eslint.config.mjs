import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const hosts = ['vscode', 'vscode-*', 'node:*'];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'test/host/node_modules/', '.vscode-test/'] },
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      regexp.configs['flat/recommended'],
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Text of a workspace is hostile: no expression may take more than linear time for it.
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      // Spellings that are as clear as what these two prefer.
      'regexp/use-ignore-case': 'off',
      'regexp/prefer-d': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Environment variables and other open records read better by key.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['server/src/core/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: ':function[async=true]', message: 'The core never waits.' },
        { selector: 'AwaitExpression', message: 'The core never waits.' },
        { selector: 'NewExpression[callee.name="Date"]', message: 'The core has no clock: ask for today.' },
        { selector: 'MemberExpression[object.name="Date"]', message: 'The core has no clock: ask for today.' },
      ],
      'no-restricted-imports': ['error', { patterns: hosts }],
    },
  },
  {
    // Mocha's `describe` and `it` return promises nobody waits for, and tests look into what they know is there.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
