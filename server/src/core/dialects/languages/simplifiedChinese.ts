import type { Language } from './language.ts';
import { words } from './words.ts';

export const simplifiedChinese: Language = {
  tag: 'zh-Hans',
  frequent: words(''),
  titles: {
    requirements: {
      inside: words(`
        产品需求文档, 产品需求, 需求文档, 需求规格, 需求规格说明书, 需求说明书, 需求说明, 需求分析, 需求定义, 需求清单, 软件需求, 功能需求, 非功能需求, 业务需求, 用户需求, 用户故事, 用例,
        招标需求
      `),
      last: words('需求'),
    },
    specification: {
      inside: words(`
        技术规格, 技术规范, 规格说明书, 规格说明, 功能规格, 设计文档, 技术设计, 详细设计, 概要设计, 系统设计, 设计说明书, 技术方案, 设计方案, 实施方案, 实现方案,
        实施计划, 实现计划, 开发计划, 测试计划, 变更提案, 任务清单, 任务分解, 接口规范, api 规范, 接口设计, 重构计划, 行动计划, 追溯矩阵, 追踪矩阵
      `),
      last: words('设计, 规格, 规范, 任务, 提案, 计划'),
    },
    asking: words('如何, 为什么, 怎么, 怎样, 什么是, 关于'),
    guides: words('指南, 教程, 手册, 使用说明, 入门, 说明文档, 最佳实践'),
    records: words('会议纪要, 报告, 总结, 更新日志, 记录, 术语表'),
  },
  folders: {
    requirements: words('需求, 需求文档'),
    specification: words('规格, 设计, 设计文档'),
  },
  sections: {
    requirements: words(`
      需求, 功能需求, 非功能需求, 功能性需求, 非功能性需求, 验收标准, 验收条件, 成功标准, 成功指标, 用户故事, 用户场景, 用户场景与测试, 用例, 范围外, 不在范围内,
      超出范围, 不做什么, 非目标, 产品概述, 产品目标, 产品定位, 问题陈述, 目标用户, 用户画像, 待解决问题, 待确认问题, 需求列表
    `),
    specification: words(
      '数据模型, 错误处理, 接口设计, 技术目标, 测试策略, 测试用例, 数据库设计, 组件与接口, 关键实体',
    ),
    common: words(
      '目标, 背景, 项目背景, 范围, 约束, 约束条件, 假设, 技术栈, 技术方案, 系统架构, 系统概述, 核心功能, 架构设计, 实施步骤, 风险, 概述',
    ),
  },
  names: {
    story: words('用户故事'),
    requirement: words('需求'),
    requirements: words('需求'),
    criteria: words('验收标准'),
    clauses: words(''),
  },
  labels: {
    status: words('状态'),
    choice: words('状态, 优先级'),
    date: words('日期'),
    owner: words('作者, 负责人'),
    aside: words(''),
  },
  options: {
    all: words(''),
    authors: words(''),
    settled: words('已批准'),
  },
  prompts: {
    deferred: words('待定, 待补充, 待确认'),
    putOff: words('待定, 待补充, 待确认, 待完善, 待填写'),
    nouns: words('姓名, 日期, 名称, 描述, 功能名称'),
    verbs: words(''),
    requests: words(''),
    adjectives: words(''),
    leads: words(''),
    mentions: words(''),
    counting: words(''),
    references: words(''),
    tags: words(''),
    things: words(''),
  },
  statements: {
    modals: words(''),
    steps: words(''),
    triggers: words('当, 如果'),
    wants: words(''),
  },
  vague: {
    speed: words(''),
    ease: words(''),
    quality: words(''),
    open: words(''),
  },
};
