using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;

namespace Oversteek.Testhulp.Databases;

/// <summary>Takes all filters out of every query, where a method under measurement cannot say so itself.</summary>
internal sealed class Filterloos : IQueryExpressionInterceptor
{
    private static readonly MethodInfo ZonderFilters = typeof(EntityFrameworkQueryableExtensions).GetMethods()
        .Single(m => m.Name == nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters) && m.GetParameters().Length == 1);

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) => new Bezoeker().Visit(queryExpression);

    private sealed class Bezoeker : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is EntityQueryRootExpression wortel ? Expression.Call(ZonderFilters.MakeGenericMethod(wortel.ElementType), wortel) : base.VisitExtension(node);
    }
}
