import { checkDefinitions, checkIdentifiers } from '../../harness/check.ts';

describe('a table whose identifiers do not stand in the first column', () => {
  it('defines behind numbers of rows and priorities', () => {
    checkIdentifiers(`
# PRD

| No | ID | Requirement |
|---|---|---|
| 1 | FR-1 | The cart is kept |
      ^^^^ table: The cart is kept
| 2 | FR-2 | The cart is sent |
      ^^^^ table: The cart is sent

| Priority | ID | Requirement |
|---|---|---|
| Must | NFR-1 | The cart is fast |
         ^^^^^ table: The cart is fast
| Should | NFR-2 | The cart is safe |
           ^^^^^ table: The cart is safe
`);
  });

  it('defines behind what several rows have in common', () => {
    checkIdentifiers(`
# PRD

| Feature | ID | Requirement |
|---|---|---|
| Cart | AB-1 | The cart is kept |
         ^^^^ table: The cart is kept
|  | AB-2 | The cart is sent |
     ^^^^ table: The cart is sent

| Requirement | Test | Steps |
|---|---|---|
| AB-1 | TC 1.1 | Open the page |
  ^^^^ →
         ^^^^^^ table: Open the page
| AB-1 | TC 1.2 | Leave the page |
  ^^^^ →
         ^^^^^^ table: Leave the page
`);
  });

  it('relates what the first column names to the others', () => {
    checkIdentifiers(`
# PRD

| Component | FR ID | Notes |
|---|---|---|
| Cart service | FR-1 | The cart is kept |
                 ^^^^ →
| Mail service | FR-2 | The cart is sent |
                 ^^^^ →

| Test | Requirement |
|---|---|
| 1 | FR-1 |
      ^^^^ →
| 2 | FR-2 |
      ^^^^ →
`);
  });

  it('is found from other files', () => {
    checkDefinitions(`
//- prd.md
# PRD

| Priority | ID | Requirement |
|---|---|---|
| Must | FR-1 | The cart is kept |
         ^^^^
| Must | FR-2 | The cart is sent |
//- plan.md
# Plan

First FR-$01.
`);
  });
});

describe('a table of stories', () => {
  it('defines them behind their features, and makes a backlog a spec', () => {
    checkIdentifiers(`
//- docs/backlog.md
# Product Backlog

| Feature | Code | User story |
|---|---|---|
| Cart | US-01 | As a buyer, I want a cart that stays |
         ^^^^^ table: As a buyer, I want a cart that stays
| Mail | US-02 | As a buyer, I want a mail for each bill |
         ^^^^^ table: As a buyer, I want a mail for each bill
| Bill | US-03 | As a buyer, I want to pay later |
         ^^^^^ table: As a buyer, I want to pay later
`);
  });

  it('defines in rows that nobody has filled, and not in those of a matrix', () => {
    checkIdentifiers(`
# PRD

| Rule | Condition | Source |
|---|---|---|
| BR-1 | [when this holds] | [policy] |
  ^^^^ table: [when this holds]
| BR-2 | _{When that holds}_ | [policy] |
  ^^^^ table: {When that holds}

| ID | 前提 | 出典 |
|---|---|---|
| ASM-1 |  |  |
  ^^^^^ table:
| ASM-2 |  |  |
  ^^^^^ table:

| Requirement | Test | Source |
|---|---|---|
| BR-1 | [test] | [policy] |
  ^^^^ →
`);
  });

  it('defines tests after the file that they test, and no rules of a tool', () => {
    checkIdentifiers(`
# 测试用例

<!-- markdownlint-disable MD013 MD060 -->

| 用例ID | 文件 | 测试项 |
|---|---|---|
| UT-001 | \`src/a.py\` | 导出 |
  ^^^^^^ table: src/a.py
| UT-002 | \`src/a.py\` | 导入 |
  ^^^^^^ table: src/a.py
`);
  });

  it('defines tests that are called by a word of code and one of another script', () => {
    checkIdentifiers(`
# テスト仕様書

| テストID | テスト項目 | 期待結果 |
|---|---|---|
| UT001 | commit正常系 | 成功する |
  ^^^^^ table: commit正常系
| UT002 | rollback正常系 | 成功する |
  ^^^^^ table: rollback正常系
`);
  });
});
