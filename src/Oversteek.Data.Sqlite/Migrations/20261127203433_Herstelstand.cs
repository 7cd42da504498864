using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Herstelstand : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "herstelstand",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    kopie = table.Column<Guid>(type: "TEXT", nullable: false),
                    van = table.Column<long>(type: "INTEGER", nullable: false),
                    op = table.Column<long>(type: "INTEGER", nullable: false),
                    vrijgegeven_op = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_herstelstand", x => x.id);
                });

            migrationBuilder.Sql(Logboekslot.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "herstelstand");
        }
    }
}
