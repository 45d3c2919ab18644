import type { Language } from './language.ts';
import { words } from './words.ts';

export const traditionalChinese: Language = {
  tag: 'zh-Hant',
  frequent: words(''),
  titles: {
    requirements: {
      inside: words(`
        產品需求文件, 產品需求, 需求文件, 需求規格, 需求規格書, 需求說明書, 需求說明, 需求分析, 需求定義, 需求清單, 軟體需求, 功能需求, 非功能需求, 業務需求, 使用者需求, 使用者故事, 用例
      `),
      last: words('需求'),
    },
    specification: {
      inside: words(`
        技術規格, 技術規範, 規格說明書, 規格書, 功能規格, 設計文件, 技術設計, 詳細設計, 概要設計, 系統設計, 系統架構設計, 設計說明書, 技術方案, 設計方案,
        實作計畫, 實作計劃, 實施計畫, 開發計畫, 開發計劃, 測試計畫, 測試計劃, 變更提案, 任務清單, 任務分解, 介面規範, 介面設計, 追溯矩陣, 追蹤矩陣
      `),
      last: words('設計, 規格, 規範, 任務, 提案, 計畫'),
    },
    asking: words('如何, 為什麼, 怎麼, 什麼是, 關於'),
    guides: words('指南, 教學, 手冊, 使用說明, 入門, 最佳實踐'),
    records: words('會議記錄, 報告, 總結, 更新日誌, 紀錄, 術語表'),
  },
  folders: {
    requirements: words('需求'),
    specification: words('規格, 設計'),
  },
  sections: {
    requirements: words(`
      需求, 功能需求, 非功能需求, 功能性需求, 非功能性需求, 驗收標準, 驗收條件, 成功標準, 成功指標, 使用者故事, 使用者情境, 使用者情境與測試, 用例, 範圍外,
      不在範圍內, 超出範圍, 非目標, 產品概述, 產品目標, 問題陳述, 目標用戶, 目標使用者, 核心功能需求, 待解決問題
    `),
    specification: words('資料模型, 錯誤處理, 介面設計, 測試策略, 測試案例, 資料庫設計, 關鍵實體'),
    common: words(
      '目標, 背景, 專案背景, 範圍, 約束, 限制條件, 假設, 技術棧, 系統架構, 系統概述, 核心功能, 架構設計, 風險, 概述',
    ),
  },
  names: {
    story: words('使用者故事'),
    requirement: words('需求'),
    requirements: words('需求'),
    criteria: words('驗收標準'),
    clauses: words(''),
  },
  labels: {
    status: words(''),
    choice: words(''),
    date: words(''),
    owner: words(''),
    aside: words(''),
  },
  options: {
    all: words(''),
    authors: words(''),
    settled: words(''),
  },
  prompts: {
    deferred: words(''),
    putOff: words('待定, 待補充, 待確認, 待完善, 待填寫'),
    nouns: words(''),
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
    triggers: words('當, 如果'),
    wants: words(''),
  },
  vague: {
    speed: words(''),
    ease: words(''),
    quality: words(''),
    open: words(''),
  },
};
