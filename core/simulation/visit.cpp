// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/visit.h"

#include <array>
#include <cstdio>

namespace indexpilot::simulation {
namespace {

constexpr std::array adjectives{"Solid", "Light", "Folding", "Classic", "Compact", "Bright"};
constexpr std::array materials{"oak", "steel", "linen", "glass", "cork", "wool"};
constexpr std::array things{"chair", "lamp", "kettle", "shelf", "tent", "basket", "knife"};
constexpr std::array colours{"black", "white", "red", "blue"};
constexpr std::array substances{"wood", "metal", "textile", "glass"};
constexpr double together = 0.02; ///< seconds between the statements of one page

template <std::size_t N> std::string oneOf(const std::array<const char *, N> &words, Random &random)
{
    return words[random.below(N)];
}

std::string uuid(Random &random)
{
    char text[40];
    const std::uint64_t a = random.next();
    const std::uint64_t b = random.next();
    std::snprintf(text, sizeof text, "%08x-%04x-4%03x-8%03x-%012llx", static_cast<unsigned>(a >> 32),
                  static_cast<unsigned>(a >> 16 & 0xffff), static_cast<unsigned>(a & 0xfff),
                  static_cast<unsigned>(b >> 52 & 0xfff),
                  static_cast<unsigned long long>(b & 0xffffffffffffULL));
    return text;
}

} // namespace

Visit::Visit(const ShopSize &size, const Zipf &products, std::int64_t customer, Random random)
    : m_size(size), m_products(products), m_customer(std::to_string(customer)), m_random(random)
{
    m_sessionId = uuid(m_random);
}

std::optional<Visit::Step> Visit::next()
{
    while (m_steps.empty() && m_state != State::Left)
        addPage();
    if (m_steps.empty())
        return std::nullopt;
    Step step = std::move(m_steps.front());
    m_steps.pop_front();
    return step;
}

void Visit::add(StatementKind kind, std::vector<pg::Param> params, double medianPause)
{
    const double pause = medianPause <= together ? together : m_random.logNormal(medianPause, 0.7);
    m_steps.push_back({kind, std::move(params), pause});
}

void Visit::event(const char *kind, std::optional<std::int64_t> product)
{
    add(StatementKind::EventRecord,
        {m_customer, m_sessionId, kind, product ? pg::Param(std::to_string(*product)) : pg::Param(), "{}"},
        together);
}

Visit::State Visit::leaveOr(std::initializer_list<std::pair<State, double>> ways)
{
    double dice = m_random.unit();
    for (const auto &[state, probability] : ways) {
        if (dice < probability)
            return state;
        dice -= probability;
    }
    return State::Left;
}

void Visit::searchPage()
{
    const std::string word = oneOf(adjectives, m_random);
    add(StatementKind::SearchSuggest, {word + "%"}, 1.5);
    if (m_random.chance(0.12))
        add(StatementKind::SearchContains, {oneOf(things, m_random)}, 4);
    else
        add(StatementKind::SearchFulltext, {oneOf(materials, m_random) + " " + oneOf(things, m_random)}, 4);
    event("search", std::nullopt);
    m_state = leaveOr({{State::Product, 0.6}, {State::Category, 0.2}});
}

void Visit::categoryPage()
{
    const std::string category =
        std::to_string(9 + m_random.below(static_cast<std::uint64_t>(m_size.categories - 8)));
    add(StatementKind::CategoryTree, {category}, together);
    add(StatementKind::CategoryPage, {category}, 5);
    if (m_random.chance(0.5)) {
        const auto low = static_cast<int>(m_random.below(40));
        add(StatementKind::PriceRange, {category, std::to_string(low), std::to_string(low + 60)}, 5);
    }
    if (m_random.chance(0.1))
        add(StatementKind::AttributeFilter, {oneOf(colours, m_random), oneOf(substances, m_random)}, 5);
    m_state = leaveOr({{State::Product, 0.65}, {State::Search, 0.1}});
}

void Visit::productPage()
{
    m_product = m_products.draw(m_random);
    const std::string id = std::to_string(m_product);
    add(StatementKind::ProductPage, {id}, together);
    add(StatementKind::ProductStock, {id}, together);
    if (m_random.chance(0.7))
        add(StatementKind::ProductReviews, {id}, together);
    if (m_random.chance(0.3))
        add(StatementKind::ProductAlsoBought, {id}, together);
    event("view", m_product);
    m_steps.back().pause = m_random.logNormal(8, 0.8);
    m_state =
        leaveOr({{State::Cart, 0.28}, {State::Product, 0.32}, {State::Search, 0.12}, {State::Category, 0.1}});
}

void Visit::checkoutPage()
{
    add(StatementKind::CheckoutTotal, {m_customer}, 6);
    add(StatementKind::OrderPlace,
        {m_customer, m_random.chance(0.1) ? pg::Param("SAVE10") : pg::Param(), "card"}, together);
    add(StatementKind::StockReserve, {std::to_string(m_product), std::to_string(1 + m_random.below(2)), "1"},
        together);
    add(StatementKind::CartClose, {m_customer}, together);
    add(StatementKind::OrderPay, {m_customer}, together);
    event("purchase", m_product);
    m_steps.back().pause = m_random.logNormal(5, 0.6);
    if (m_random.chance(0.08))
        add(StatementKind::ReviewWrite,
            {std::to_string(m_product), m_customer, std::to_string(3 + m_random.below(3)), "Good",
             "Works well."},
            3);
    m_state = State::History;
}

void Visit::addPage()
{
    switch (m_state) {
    case State::Arrive:
        if (m_random.chance(0.35))
            add(StatementKind::Login, {"user" + m_customer + "@example.org"}, together);
        m_state = leaveOr(
            {{State::Search, 0.5}, {State::Category, 0.3}, {State::Product, 0.15}, {State::History, 0.05}});
        break;
    case State::Search:
        searchPage();
        break;
    case State::Category:
        categoryPage();
        break;
    case State::Product:
        productPage();
        break;
    case State::Cart:
        add(StatementKind::CartOpen, {m_customer}, together);
        add(StatementKind::CartAdd, {m_customer, std::to_string(m_product), "1"}, together);
        add(StatementKind::CartView, {m_customer}, 4);
        if (m_random.chance(0.15))
            add(StatementKind::CartQuantity, {m_customer, std::to_string(m_product), "2"}, 2);
        if (m_random.chance(0.1))
            add(StatementKind::CartRemove, {m_customer, std::to_string(m_product)}, 2);
        m_state = leaveOr({{State::Checkout, 0.45}, {State::Product, 0.35}});
        break;
    case State::Checkout:
        checkoutPage();
        break;
    case State::History:
        add(StatementKind::OrderHistory, {m_customer}, 4);
        if (m_random.chance(0.5))
            add(StatementKind::OrderDetail,
                {std::to_string(1 + m_random.below(static_cast<std::uint64_t>(m_size.orders)))}, 4);
        m_state = State::Left;
        break;
    case State::Left:
        break;
    }
}

} // namespace indexpilot::simulation
