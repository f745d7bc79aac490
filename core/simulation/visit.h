// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"
#include "core/simulation/shop_size.h"
#include "core/simulation/statements.h"
#include "core/simulation/zipf.h"

#include <deque>
#include <optional>

namespace indexpilot::simulation {

/// One customer's way through the shop, a state machine:
///   arrive → search | category → price range → product (reviews, stock, also bought) → cart → checkout →
///   history
/// and out at every place. Pure.
class Visit {
public:
    struct Step {
        StatementKind kind{};
        std::vector<pg::Param> params;
        double pause = 0; ///< seconds of thinking after it, log-normal
    };
    Visit(const ShopSize &size, const Zipf &products, std::int64_t customer, Random random);
    std::optional<Step> next();

private:
    enum class State { Arrive, Search, Category, Product, Cart, Checkout, History, Left };
    void add(StatementKind kind, std::vector<pg::Param> params, double medianPause);
    void addPage(); ///< the statements of the page of the current state, and the way on
    void searchPage();
    void categoryPage();
    void productPage();
    void checkoutPage();
    void event(const char *kind, std::optional<std::int64_t> product);
    State leaveOr(std::initializer_list<std::pair<State, double>> ways);

    const ShopSize &m_size;
    const Zipf &m_products;
    std::string m_customer;
    std::string m_sessionId;
    Random m_random;
    State m_state = State::Arrive;
    std::int64_t m_product = 0;
    std::deque<Step> m_steps;
};

} // namespace indexpilot::simulation
