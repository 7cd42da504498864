using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Postgres.Migrations
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
                    id = table.Column<int>(type: "integer", nullable: false),
                    kopie = table.Column<Guid>(type: "uuid", nullable: false),
                    van = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    vrijgegeven_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_herstelstand", x => x.id);
                });

            migrationBuilder.Sql(Inzagebeleid.Van(TargetModel));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "herstelstand");
        }
    }
}
