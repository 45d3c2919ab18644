import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/core/document/document.ts';
import { documentOf } from '../../harness/check.ts';

describe('the dialect', () => {
  const cases: readonly (readonly [what: string, file: string, text: string, dialect: string])[] = [
    ['a title and a section', 'a.md', '# Product Requirements Document\n\n## Goals\n\n## Out of Scope\n', 'prd'],
    ['a file name and an identifier', 'login-prd.md', '# Login\n\n- FR-1: a\n', 'prd'],
    ['four identifiers', 'x.md', '- FR-1: a\n- FR-2: b\n- NFR-1: c\n- AC-1: d\n', 'prd'],
    ['gates', 'a.md', '# PRD: Login\n\n### Gate-O (Optimize) Targets\n', 'iosm-prd'],
    ['a technical title', 'spec.md', '# Technical Specification\n', 'spec'],
    ['its front matter', 'x.md', '---\ndialect: spec\n---\n# Anything\n', 'spec'],
    ['the template that it names', 'x.md', '---\ntemplate: python-spec@1\n---\n# Anything\n', 'spec'],
    ['a template of the team', 'x.md', '---\ntemplate: memo@2.1\n---\n# Anything\n', 'prd'],
    ['the template of a web page', 'x.md', '---\ntemplate: post\n---\n# Anything\n', 'plain'],
    ['nothing', 'x.md', '# Shopping\n\n- milk\n', 'plain'],
    ['one mention', 'x.md', '# Notes\n\nSee FR-1 and the PRD.\n', 'plain'],
    [
      'the name of a readme',
      'README.md',
      '# Product Requirements Document\n\n- FR-1: a\n- FR-2: b\n- FR-3: c\n- FR-4: d\n',
      'plain',
    ],
    ['a name alone', 'x-prd.md', '', 'prd'],
    ['a name with a title that nobody knows', 'SRS.md', '# Мой сервис', 'prd'],
    ['the last words of a name', 'data-pipeline-spec.md', '# Orders', 'spec'],
    ['a name in camel case', 'docs/UserStories.md', '# Orders', 'prd'],
    ['a name in another script', 'docs/要件定義書.md', '# 概要', 'prd'],
    ['the name of a plan', 'docs/refactoring-plan.md', '# Orders', 'spec'],
    ['a folder of Kiro', '.kiro/specs/orders/design.md', '# Orders', 'spec'],
    ['a numbered folder', '02-requirements/03-performance/a.md', '# Response time\n', 'prd'],
    [
      'a template among what agents are told',
      '.claude/skills/spec/spec_template.md',
      '# Feature Specification\n',
      'spec',
    ],
    ['a command for agents', 'commands/create-prd.md', 'Ask for the goals first.\n', 'plain'],
    ['an agent that reviews', 'agents/spec-reviewer.md', '# Role\n\nRead the text.\n', 'plain'],
    ['a folder of requirements of one sort', '1_Business_Requirements/3_scope.md', '# スコープ\n', 'prd'],
    ['a folder with proposals and more', 'docs/research-and-proposals/gtd.md', '# GTD\n', 'plain'],
    ['the title of a story in a plan', 'bmad/03-stories/s5.md', '# Story: [STORY-005] Fix the build\n', 'prd'],
    ['the same with its number alone', '2.3.md', '# Story 2.3: Sign in\n', 'prd'],
    ['a story that is told', 'a.md', '# Story of a team\n', 'plain'],
    ['a folder of plans', '.claude/plans/dice.md', '# Dice results\n', 'spec'],
    ['scenarios of tests', 'a.md', '# Test Scenarios — sign in\n', 'spec'],
    ['criteria', 'a.md', '# Acceptance Criteria: sign in\n', 'prd'],
    ['how to write criteria', 'a.md', '# How to write acceptance criteria\n', 'plain'],
    ['a design system', 'docs/DESIGN.md', '# Design System Inspired by Ann\n', 'plain'],
    ['a change request', 'docs/changes/CR-017.md', '# Change Request — CR-017: Drop the button\n', 'spec'],
    ['a change request in another language', 'cr.md', '# Solicitação de Mudança: Pedidos\n', 'spec'],
    ['a plan whose language puts the word first', 'pa.md', '# Plan d’action : recherche vocale\n', 'spec'],
    ['a plan of any kind in Spanish', 'a.md', '# Plan de Verificación y Validación (V&V)\n', 'spec'],
    ['a plan of studies', 'a.md', '# Plan de estudios de informática\n', 'plain'],
    ['a word for a kind before the word for a template', 'COMPONENT_SPEC_TEMPLATE.md', '# <Name>\n', 'spec'],
    ['the same in a title', 'a.md', '# Plano de Testes (Template)\n', 'spec'],
    ['a summary of specs', 'a.md', '# Résumé de l’alignement avec les spécifications\n', 'plain'],
    [
      'a report on tests with the identifiers of what was tested',
      'r7.md',
      '# Test Report: sign in\n\n| TC-1 | pass |\n| --- | --- |\n| TC-2 | pass |\n| TC-3 | pass |\n| TC-4 | pass |\n',
      'plain',
    ],
    [
      'an architecture page',
      'docs/ARCHITECTURE.md',
      '# Architecture\n\n## Data model\n\n## Error handling\n\n## API design\n',
      'plain',
    ],
    [
      'a decision record',
      'docs/adr/7.md',
      '# ADR-7: Use queues\n\n## Alternatives considered\n\n## Risks\n\n## Context\n\n## Impact\n',
      'plain',
    ],
    ['a title with the number of a use case', 'a.md', '# UC-7: Sign in\n', 'prd'],
    ['a title with a number that is to come', 'a.md', '# ST-{{ID}}: {{Title}}\n', 'prd'],
    ['a line in bold that begins with a number', 'a.md', '**UC-7: Sign in**\n', 'plain'],
    ['a ticket', 'a.md', '# TASK-7: Mend the build\n', 'plain'],
    ['a folder of OpenSpec', 'openspec/changes/add-orders/proposal.md', '## Why\n\nBecause.', 'spec'],
    ['a folder above the nearest one', 'docs/prd/features/auth.md', '# Sign in', 'prd'],
    ['a folder in another language', 'docs/requisitos/entrada.md', '# Entrada', 'prd'],
    ['a numbered file in a folder', 'specs/040-api.md', '# Orders', 'spec'],
    ['a title in Russian', 'a.md', '# Техническое задание', 'prd'],
    ['a title in Ukrainian', 'a.md', '# Технічне завдання: облік', 'prd'],
    ['a title in Japanese', 'a.md', '# 要件定義書：注文', 'prd'],
    ['a title without spaces', 'a.md', '# 智能产品需求文档', 'prd'],
    ['a title in traditional characters', 'a.md', '# 訂單系統需求規格書', 'prd'],
    ['a title in French', 'a.md', '# Cahier des charges — commandes', 'prd'],
    ['a title in German', 'a.md', '# Lastenheft: Bestellungen', 'prd'],
    ['a title in Spanish', 'a.md', '# Especificación de requisitos', 'prd'],
    ['a title in Portuguese', 'a.md', '# Histórias de Usuário', 'prd'],
    ['a title in Italian', 'a.md', '# Specifica dei requisiti', 'prd'],
    ['a title in Polish', 'a.md', '# Specyfikacja wymagań', 'prd'],
    ['a title in Korean', 'a.md', '# 주문 요구사항 명세서', 'prd'],
    ['a title in Arabic', 'a.md', '# وثيقة متطلبات المنتج', 'prd'],
    ['user stories', 'a.md', '# User Stories – Orders', 'prd'],
    ['a number of an RFC', 'a.md', '# RFC-0007: Queues', 'spec'],
    ['a detailed design', 'a.md', '# 注文 詳細設計書', 'spec'],
    ['a title that a colon follows', 'a.md', '# Design: orders', 'spec'],
    ['a test plan', 'a.md', '# Orders — Test Plan (v2)', 'spec'],
    ['a title that is underlined', 'a.md', 'Product Requirements\n====================\n', 'prd'],
    ['a title in bold', 'a.md', '**Product Requirements Document (PRD)**\n\nOrders.', 'prd'],
    [
      'sections in bold',
      'a.md',
      '# Orders\n\n**1. Functional Requirements**\n\nA.\n\n**2. User Stories**\n\nB.\n\n**Out of scope**\n\nC.',
      'prd',
    ],
    ['a title of the front matter', 'a.md', '---\ntitle: "Orders: technical specification"\n---\n\nText.', 'spec'],
    [
      'the requirements that tasks fulfil, in Chinese',
      'a.md',
      '# 订单\n\n- [ ] 1. 甲\n  - _需求：1.2, 1.3_\n- [ ] 2. 乙\n  - _需求：2.1, 2.2_\n',
      'prd',
    ],
    ['the first word of a name', 'docs/spec-orders.md', '# Orders', 'spec'],
    ['the first word of a French title', 'a.md', '# Spécification des commandes', 'spec'],
    ['the first words of a Russian title', 'a.md', '# Требования к учёту заказов', 'prd'],
    ['a name that only begins like one', 'docs/spec-driven-development.md', '# Working from documents', 'plain'],
    ['a title that asks', 'a.md', '# How to write a PRD', 'plain'],
    ['a title that explains', 'docs/a.md', '# PRD Writing Guide', 'plain'],
    ['a title with a guide in its second part', 'a.md', '# Lista de tarefas – Guia de execução com PRD', 'plain'],
    ['a title that names the method', 'a.md', '# Desenvolvimento orientado a especificações', 'plain'],
    ['a title that tells what to do', 'a.md', '# Author a PRD', 'plain'],
    ['a folder of guides', 'docs/how-to/orders.md', '# Product requirements', 'plain'],
    ['a title that compares', 'a.md', '# PRD vs. Spec', 'plain'],
    ['a name that compares', 'prd-vs-spec-vs-plan.md', '# Documents compared', 'plain'],
    ['a name that explains', 'docs/prd-guide.md', '# Documents', 'plain'],
    ['what is said about one', 'a.md', '# PRD Review Notes', 'plain'],
    ['an instruction for agents', '.claude/commands/prd.md', '# Create a PRD', 'plain'],
    ['the steering of Kiro', '.kiro/steering/product.md', '# Orders', 'plain'],
    ['the index of a folder', 'specs/index.md', '# Orders', 'plain'],
    ['the name of a summary', 'docs/SUMMARY.md', '# Migration Plan', 'plain'],
    ['the name of a backlog', 'backlog.md', '# Next\n\n- US-1: a\n- US-2: b\n- US-3: c\n- US-4: d\n', 'plain'],
    [
      'the sections of a backlog',
      'backlog.md',
      '# Next\n\n## Functional Requirements\n\n## Acceptance Criteria\n\n- US-1: a\n- US-2: b\n- US-3: c\n',
      'prd',
    ],
    ['a report in a folder of specs', 'specs/orders/report.md', '# Orders', 'spec'],
    ['what lies aside in such a folder', 'specs/_audit/runtime.md', '# Runtime', 'plain'],
    ['a Korean title that asks', 'a.md', '# 왜 요구사항 명세서인가', 'plain'],
    ['a Korean word that only begins so', 'a.md', '# 왜곡 보정 요구사항 명세서', 'prd'],
    ['a package for a solution', 'a.md', '# Solution Package: Sign in', 'spec'],
    ['instructions for an agent', 'src/instructions/full/lead.md', '# Technical Design', 'plain'],
    ['a checklist of something else', 'docs/release-checklist.md', '# Release Checklist', 'plain'],
    ['a checklist for requirements', 'a.md', '# UX Requirements Quality Checklist: Orders', 'spec'],
    ['what an agent is told', 'docs/.claude/create-prd.md', '# Create PRD Command', 'plain'],
    ['Chinese conventions', 'a.md', '# Git 协作规范', 'plain'],
    ['what a product is worth, in Japanese', 'a.md', '# 価値提案', 'plain'],
    ['a Korean plan', 'a.md', '# 문서 정리 플랜 (2026-09-18)', 'spec'],
    [
      'sections in two languages',
      'a.md',
      '# 정리\n\n## 문제 (Problem Statement)\n\n## 범위 제외 (Out of Scope)\n\n## 성과 / Success Criteria\n\n## 목표 (Goals)\n',
      'prd',
    ],
    ['a readme in another language', 'README.zh-CN.md', '# 产品需求文档', 'plain'],
    ['sections on how something looks', 'DESIGN.md', '# Lumen\n\n## Colors\n\n## Typography\n', 'plain'],
    ['such sections in another language', 'DESIGN.md', '# Lumen\n\n## 색상\n\n## 타이포그래피\n', 'plain'],
    ['such sections below a title', 'DESIGN.md', '# Design Document: Lumen\n\n## Colors\n\n## Fonts\n', 'spec'],
    ['such sections in a folder of specs', 'specs/tokens.md', '# Lumen\n\n## Colors\n\n## Fonts\n', 'spec'],
    ['a PRD for a design system', 'a.md', '# PRD: Design System\n', 'prd'],
    ['a title below the name of the file', 'DESIGN.md', '# DESIGN.md\n\n# Lumen Design System\n', 'plain'],
    ['instructions below such a name', 'BOT_PLAN.md', '# BOT_PLAN.md\n\n# Bot Instructions\n', 'plain'],
    ['a plan below such a name', 'notes.md', '# notes.md\n\n# Implementation Plan\n', 'spec'],
    ['a title that says where', 'docs/requisitos.md', '# 2. Onde escrever os requisitos\n', 'plain'],
    ['use cases in other words', 'a.md', '# Бизнес-прецеденты\n', 'prd'],
    ['a skill, however deep', '.github/skills/a/b/references/prd/c.md', '# Acceptance Criteria\n', 'plain'],
    ['what a skill refers to', 'skills/orders/references/design.md', '# Orders', 'plain'],
    ['a chapter of arc42', 'docs/arc42/10_quality_requirements.md', '# Quality Requirements', 'plain'],
    ['examples beside a spec', 'spec/v1/examples.md', '# Examples', 'plain'],
    ['a convention', 'conventions/git-commit.md', '# Git Commit 规范', 'plain'],
    ['an audit of specs', 'docs/audits/spec-analysis.md', '# Archive Analysis', 'plain'],
    ['a PRD for meetings', 'docs/meetings/prd.md', '# PRD: Meetings', 'prd'],
    ['how a project is led', 'specs/GOVERNANCE.md', '# Governance', 'plain'],
    ['a report on work in a folder of specs', 'specs/7/completion-report.md', '# Orders', 'plain'],
    ['the report that a requirement is about', 'requirements/discharge-report.md', '# Discharge', 'prd'],
    ['work that is done', 'f7.md', '# Sign in: Tests complete\n\n- T1: a\n- T2: b\n- T3: c\n', 'plain'],
  ];
  for (const [what, file, text, dialect] of cases)
    it(`is ${dialect} by ${what}`, () => {
      assert.equal(documentOf(text, file).dialect.id, dialect);
    });
});

describe('why a document is taken for what it is', () => {
  const cases: readonly (readonly [file: string, text: string, reason: string])[] = [
    ['a.md', '# Orders: Product Requirements', 'the title has “product requirements”'],
    ['orders-prd.md', '# Orders', 'the file name has “prd”'],
    ['docs/prd/orders.md', '# Orders', 'it lies in the folder “prd”'],
    ['a.md', '---\ndialect: plain\n---\n# PRD', 'its front matter says so'],
    ['a.md', '# How to write a PRD', 'its title has “how”'],
    ['a.md', '- FR-1: a\n- FR-2: b\n- NFR-1: c', 'it defines FR, NFR'],
  ];
  for (const [file, text, reason] of cases)
    it(`is that ${reason}`, () => {
      assert.equal(documentOf(text, file).dialectReason, reason);
    });
});

describe('a document that cannot be analysed', () => {
  it('is plain when it is binary', () => {
    assert.equal(documentOf('# PRD\n\n\0\n\n- FR-1: a\n- FR-2: b').dialect.id, 'plain');
  });
  it('is plain when it is too large', () => {
    const document = documentOf(`# PRD\n${'\n'.repeat(100_001)}`);
    assert.equal(document.isTooLarge, true);
    assert.deepEqual(document.outline, []);
  });
  it('is read once it can be', () => {
    const before = documentOf('\0', 'login-prd.md');
    assert.equal(readDocument(before.uri, '\n', undefined, before).dialect.id, 'prd');
  });
});
